package io.github.multisafepay4j.contract.readme;

import com.sun.net.httpserver.HttpServer;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.contract.support.Mock;
import io.github.multisafepay4j.testkit.MultiSafepayMock;
import io.github.multisafepay4j.webhook.Notification;
import io.github.multisafepay4j.webhook.NotificationSigner;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

/**
 * The Java of the README and of the pages that it leads to, compiled and run as it stands there. Only the environment and the key are replaced, by the
 * mock's, and a port, by one that is free. A server that a block starts is tried out, what a block tries to catch has
 * to be thrown, and the values that its comments tell have to be those. What learns of an order by {@code receive} does so
 * from several threads at once. Nothing is said twice. A block is a program, a class of tests, or statements with the imports that they need.
 */
public class ReadmeTest {

    private static final Path README = Path.of("../README.md");
    private static final Path GUIDE = Path.of("../generated-client/README.md");
    private static final List<Path> PAGES =
            List.of(README, GUIDE, Path.of("../generated-client/testkit/README.md"), Path.of("../openapi/README.md"));
    private static final Pattern BLOCK = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)\\)");
    private static final Pattern IMPORT = Pattern.compile("^import .*;\\n", Pattern.MULTILINE);

    /** A variable, and the value that it is said to have: {@code int a = b.c(); // 7, and so on}. */
    private static final Pattern VALUE = Pattern.compile("^( *\\w+ (\\w+) = .*;) *// (\\d+),.*$", Pattern.MULTILINE);

    /** What is printed, and how a line of that is said to begin: {@code System.err.println(a); // this or …}. */
    private static final Pattern LINE =
            Pattern.compile("System\\.err\\.println\\((.*)\\); *// (.*)…$", Pattern.MULTILINE);

    /** What the blocks had to say, by {@link #say}. */
    private static final List<String> SAID = new CopyOnWriteArrayList<>();

    private static final Pattern CLASS = Pattern.compile("^(?:public |final )*class (\\w+)", Pattern.MULTILINE);

    private static Mock mock;

    /** One of its own: the orders that other tests create would be found by their ids. */
    @BeforeAll
    static void startTheMock() throws IOException {
        Path specification = Path.of("target", "readme.yaml").toAbsolutePath();
        Files.writeString(specification, Edition.text("mock", "yaml"));
        mock = Mock.start(specification);
    }

    @AfterAll
    static void stopTheMock() {
        mock.close();
    }

    static List<String> blocks() throws IOException {
        List<String> blocks = new ArrayList<>();
        for (Path page : PAGES) {
            BLOCK.matcher(Files.readString(page)).results().map(found -> found.group(1)).forEach(blocks::add);
        }
        return blocks;
    }

    @Test
    void theFirstPageIsShortAndItsLinksLeadSomewhere() throws IOException {
        String readme = Files.readString(README);
        assertThat(readme.lines().count()).isLessThanOrEqualTo(120);
        for (Path page : PAGES) {
            LINK.matcher(Files.readString(page)).results().map(link -> page.resolveSibling(link.group(1))).forEach(linked ->
                    assertThat(linked).as("linked by %s", page).exists());
        }
        assertThat(PAGES).allSatisfy(page ->
                assertThat(page.equals(README) || readme.contains("(" + README.getParent().relativize(page) + ")")).isTrue());
    }

    @Test
    void theFirstOrderIsShort() throws IOException {
        assertThat(blocks().get(0)).contains(".create(");
        assertThat(blocks().get(0).lines().count()).isLessThanOrEqualTo(15);
    }

    @ParameterizedTest(name = "block {index}")
    @MethodSource("blocks")
    void itsJavaRuns(String block, @TempDir Path folder) throws Exception {
        SAID.clear();
        String java = saying(block)
                .replace("} catch (", "throw new AssertionError(\"nothing was thrown\"); } catch (")
                .replace("Environment.TEST", "Environment.of(java.net.URI.create(\"" + mock.url() + "\"))")
                .replace("http://127.0.0.1:4010", mock.url().toString())
                .replace("System.getenv(\"MULTISAFEPAY_API_KEY\")", "\"" + Clients.API_KEY + "\"")
                .replace("InetSocketAddress(8080)", "InetSocketAddress(\"127.0.0.1\", 0)")
                .replace("server.start();", "server.start(); " + ReadmeTest.class.getName() + ".tryOut(server);");
        if (block.contains("> receive = ")) {
            java += ReadmeTest.class.getName() + ".receiveAtOnce(receive);";
        }
        Matcher named = CLASS.matcher(java);
        String name = named.find() ? named.group(1) : "Block";
        compile(folder, name, name.equals("Block") ? asClass(java) : java);

        try (URLClassLoader classes = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> program = classes.loadClass(name);
            if (program.isAnnotationPresent(MultiSafepayMock.class)) {
                runTests(program);
            } else {
                program.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
            }
        }
        assertThat(SAID).doesNotHaveDuplicates().containsAll(told(VALUE, 3, block));
        assertThat(told(LINE, 2, block)).allSatisfy(beginning ->
                assertThat(SAID).anyMatch(line -> line.startsWith(beginning)));
    }

    private static void runTests(Class<?> tests) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false") // this thread is one of a pool already
                .build(), listener);
        assertThat(listener.getSummary().getFailures()).extracting(Failure::getException).isEmpty();
        assertThat(listener.getSummary().getTestsSucceededCount()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"Charge again, 25", "Fields in your own page, 15"})
    void aSectionIsShort(String title, int most) throws IOException {
        String section = Files.readString(GUIDE).split("\n## " + title + "\n", 2)[1].split("\n## ", 2)[0];
        assertThat(section.strip().lines().count()).isLessThanOrEqualTo(most);
        assertThat(section).contains("```java");
    }

    @Test
    void someOfItsCommentsTellValues() throws IOException {
        assertThat(blocks()).anyMatch(block -> told(VALUE, 3, block).size() > 1);
        assertThat(blocks()).anyMatch(block -> !told(LINE, 2, block).isEmpty());
    }

    private static List<String> told(Pattern comment, int group, String block) {
        return comment.matcher(block).results().map(found -> found.group(group)).toList();
    }

    /** The block, which tells this test what its comments tell the reader. */
    private static String saying(String block) {
        String say = ReadmeTest.class.getName() + ".say";
        String values = VALUE.matcher(block).replaceAll("$1 " + say + "($2);");
        return LINE.matcher(values).replaceAll(say + "($1);");
    }

    /** Called by the blocks. */
    public static void say(Object value) {
        SAID.add(String.valueOf(value));
    }

    /** Sends a notification that is signed with the key, and one that is not. Called by the block, with its server. */
    public static void tryOut(HttpServer server) throws Exception {
        try {
            assertThat(answer(server, Clients.API_KEY)).isEqualTo("200 " + Notification.ACKNOWLEDGEMENT);
            assertThat(answer(server, "another key")).isEqualTo("403 ");
        } finally {
            server.stop(0);
        }
    }

    /** The news that an order of the corpus is paid, several times at once. Called by the block that lives through it. */
    public static void receiveAtOnce(Consumer<String> receive) throws Exception {
        ExecutorService notifications = Executors.newFixedThreadPool(8);
        try {
            Callable<Object> notification = Executors.callable(() -> receive.accept("tea-2026-1002"));
            for (Future<Object> received : notifications.invokeAll(Collections.nCopies(8, notification))) {
                received.get();
            }
        } finally {
            notifications.shutdown();
        }
    }

    private static String answer(HttpServer server, String signingKey) throws Exception {
        byte[] body = Corpus.request("notifyOrder", "alipay-completed").getBytes(StandardCharsets.UTF_8);
        HttpRequest notification = HttpRequest.newBuilder()
                .uri(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/notification"))
                .header(Notification.AUTH_HEADER, NotificationSigner.sign(body, signingKey, Instant.now()))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(notification, BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    @Test
    void theReceiverOfNotificationsIsShort() throws IOException {
        assertThat(blocks()).filteredOn(block -> block.contains("NotificationVerifier"))
                .singleElement().satisfies(block -> {
                    assertThat(block).as("what it is tried out by").contains("server.start();");
                    assertThat(block.lines().count()).isLessThanOrEqualTo(20);
                });
    }

    private static String asClass(String statements) {
        String imports = String.join("", IMPORT.matcher(statements).results().map(MatchResult::group).toList());
        return imports + "public class Block { public static void main(String[] args) throws Exception {\n"
                + IMPORT.matcher(statements).replaceAll("") + "} }\n";
    }

    private static void compile(Path folder, String name, String java) throws IOException {
        Path source = Files.writeString(folder.resolve(name + ".java"), java);
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null,
                "-d", folder.toString(), "-classpath", System.getProperty("java.class.path"),
                "-encoding", "UTF-8", "-Xlint:all,-processing,-path", "-Werror", source.toString());
        assertThat(result).as(java).isZero();
    }
}
