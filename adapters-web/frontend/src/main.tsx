import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Problem } from './api/client'
import { App } from './shell/App'
import { notices } from './shell/notices'
import { uploads } from './upload/uploads'
import './styles.css'

const tell = (why: Error) => notices.tell(why.message)

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: tell }),
  mutationCache: new MutationCache({ onError: tell }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, why) => count < 2 && !(why instanceof Problem && why.status >= 400),
    },
  },
})

uploads.onListChanged = () => void queries.invalidateQueries({ queryKey: ['documents'] })

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
