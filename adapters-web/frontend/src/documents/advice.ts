/** What to do about a reading that failed, by the code that the service gives. */
const TODO: Record<string, string> = {
  not_a_pdf: 'Check that the file opens in a PDF viewer, and upload that one.',
  empty_file: 'Upload the file again.',
  damaged: 'Open it in a PDF viewer, print it into a new PDF, and upload that one.',
  encrypted: 'Save a copy without the password, and upload that one.',
  too_many_pages: 'Upload the pages that matter as a file of their own, or raise MAX_PAGES.',
  too_large: 'Upload a smaller file, or raise MAX_FILE_SIZE.',
  over_budget: 'Print it into a new PDF, and upload that one.',
  timed_out: 'Try again; if that does not help, raise PROCESS_TIMEOUT_SECONDS.',
  digest_mismatch: 'The file changed on its way: upload it again.',
  source_changed: 'Somebody changed the stored file: upload it again.',
  source_missing: 'The stored file is gone: upload it again.',
}

/** The reason of a failure as the service tells it, and what somebody can do about it. */
export function advice(message: string | null): { said: string; todo: string } {
  const [, code = '', said = ''] = /^([a-z_]+): (.*)$/s.exec(message ?? '') ?? []
  return {
    said: said || (message ?? 'The reading failed.'),
    todo: TODO[code] ?? 'This may pass: try again.',
  }
}
