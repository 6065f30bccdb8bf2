package io.ledgerlift.bench.speed;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * tabula-java as its command line runs it, deciding for each page how to read it. It needs a PDFBox
 * older than ours, so its classes are loaded apart.
 */
final class Tabula implements Peer, AutoCloseable {

  private final URLClassLoader classes;
  private final Constructor<?> app;
  private final Method extract;
  private final Object arguments;

  /** With its own jars, parted as class paths are. */
  Tabula(String classPath) throws IOException, ReflectiveOperationException {
    String[] jars = classPath.split(File.pathSeparator);
    URL[] urls = new URL[jars.length];
    for (int i = 0; i < jars.length; i++) {
      urls[i] = Path.of(jars[i]).toUri().toURL();
    }
    classes = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    Class<?> commandLineApp = classes.loadClass("technology.tabula.CommandLineApp");
    Class<?> commandLine = classes.loadClass("org.apache.commons.cli.CommandLine");
    app = commandLineApp.getConstructor(Appendable.class, commandLine);
    extract = commandLineApp.getMethod("extractFileTables", commandLine, File.class);
    Object options = commandLineApp.getMethod("buildOptions").invoke(null);
    Class<?> parser = classes.loadClass("org.apache.commons.cli.DefaultParser");
    arguments =
        parser
            .getMethod("parse", options.getClass(), String[].class)
            .invoke(
                parser.getConstructor().newInstance(), options, new String[] {"--pages", "all"});
  }

  @Override
  public String name() {
    return "tabula-java";
  }

  @Override
  public void read(Path pdf) throws ReflectiveOperationException {
    extract.invoke(app.newInstance(new StringBuilder(), arguments), arguments, pdf.toFile());
  }

  @Override
  public void close() throws IOException {
    classes.close();
  }
}
