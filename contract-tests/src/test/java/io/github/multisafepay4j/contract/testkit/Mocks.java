package io.github.multisafepay4j.contract.testkit;

import io.github.multisafepay4j.testkit.MockServer;
import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** Programs that start mocks: one, one after another, or two at once with classes of their own. */
final class Mocks {

    private Mocks() {}

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "one" -> one();
            case "two" -> {
                one();
                one();
            }
            case "two at once" -> {
                Thread other = new Thread(Mocks::oneApart);
                other.start();
                oneApart();
                other.join();
            }
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    static void one() {
        try (MockServer server = MockServer.start()) {
            System.out.println("A mock at " + server.url());
        } catch (IllegalStateException failure) {
            System.out.println(failure.getMessage());
        }
    }

    /** As in a build that runs the tests of several modules in one process. */
    private static void oneApart() {
        try (URLClassLoader classes = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Method one = classes.loadClass(Mocks.class.getName()).getDeclaredMethod("one");
            one.setAccessible(true);
            one.invoke(null);
        } catch (Exception failure) {
            failure.printStackTrace();
        }
    }

    private static URL[] classPath() throws Exception {
        List<URL> places = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            places.add(new File(place).toURI().toURL());
        }
        return places.toArray(URL[]::new);
    }
}
