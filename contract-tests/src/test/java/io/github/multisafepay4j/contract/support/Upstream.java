package io.github.multisafepay4j.contract.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.spec.Schema;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The API's orders on a real socket. It creates an order of each id once and refuses a second one, tells what it has,
 * and counts; and it does to the requests about an order what it was told to, before it is honest. What it answers is
 * of the corpus, until it is told otherwise.
 */
public final class Upstream implements AutoCloseable {

    /** What becomes of a request to create. */
    public enum Effect {
        DONE,
        NOT_DONE,
        /** Done when the client has already been told that there is no such order. */
        DONE_LATER
    }

    /** What becomes of the answer. */
    public enum Answer {
        HONEST, RESET, CUT_SHORT, SILENCE, PROXY_PAGE, SERVER_ERROR, UNAVAILABLE, NO_ROUTE, UNKNOWN_ERROR,
        CANNOT_INITIATE, DECLINED, LIMITED, WRONG_KEY, NO_SUCH_METHOD, WRONG_AMOUNT,
        /** To a question: as if there was no order yet. */
        STALE
    }

    /** What happens to one request. */
    public record Turn(Effect effect, Answer answer) {

        public static final Turn HONEST = new Turn(Effect.DONE, Answer.HONEST);

        @Override
        public String toString() {
            return effect + " " + answer;
        }
    }

    /** What goes over the wire. */
    public record Response(int status, String contentType, byte[] body) {

        public static Response json(int status, String body) {
            return new Response(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
        }

        public static Response html(int status) {
            return new Response(status, "text/html", "<html>Down for maintenance".getBytes(StandardCharsets.UTF_8));
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        private byte[] bytes() {
            String head = status + " Told\r\nConnection: close\r\nContent-Type: " + contentType;
            return ScriptedServer.response(head, text());
        }
    }

    private static final JsonNode FETCHED = JsonValue.of(Corpus.response("getOrder", "alipay-completed"));
    private static final Map<Schema, JsonNode> CREATED = Corpus.orders().stream()
            .collect(Collectors.toMap(
                    Corpus.Order::requestSchema, order -> JsonValue.of(order.response()), (one, next) -> one));

    /** All about one order id. */
    private static final class Account {
        private Iterator<Turn> turns = Collections.emptyIterator();
        private JsonNode order;
        private JsonNode late;
        private int created;
        private int refused;
        private int posts;
        private int gets;

        private synchronized void create(JsonNode request) {
            if (order == null) {
                order = request;
                created++;
            }
        }
    }

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile UnaryOperator<Response> change = UnaryOperator.identity();

    /** Listens on that port of this machine, 0 for any that is free. */
    public Upstream(int port) throws IOException {
        socket = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Answers otherwise from now on: as it would, changed by this. */
    public void change(UnaryOperator<Response> change) {
        this.change = change;
    }

    /** How many it has had. */
    public int requests() {
        return requests.get();
    }

    /** What is to happen to the next requests about an order. A turn is drawn when its request has arrived. */
    public void script(String orderId, Stream<Turn> turns) {
        account(orderId).turns = turns.iterator();
    }

    /** Has an order, as if created at another time. */
    public void has(String orderRequest) {
        JsonNode request = JsonValue.of(orderRequest);
        account(request.get("order_id").textValue()).create(request);
    }

    /** How many orders of that id were created, also by requests that are still under way. */
    public int created(String orderId) {
        Account account = account(orderId);
        synchronized (account) {
            land(account);
            return account.created;
        }
    }

    /** How many requests to create found that there is one already. */
    public int refused(String orderId) {
        return account(orderId).refused;
    }

    /** How often the order was asked for, and how often to be created. */
    public List<Integer> postsAndGets(String orderId) {
        return List.of(account(orderId).posts, account(orderId).gets);
    }

    private Account account(String orderId) {
        return accounts.computeIfAbsent(orderId, id -> new Account());
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            }
        } catch (IOException closed) {
            // so no further connection comes in
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            String request = ScriptedServer.take(connection);
            requests.incrementAndGet();
            if (request.startsWith("POST /orders ")) {
                post(connection, JsonValue.of(request.substring(request.indexOf("\r\n\r\n"))));
            } else {
                get(connection, request.substring("GET /orders/".length(), request.indexOf(" HTTP/")));
            }
        } catch (IOException hungUp) {
            // the client has what it needs
        }
    }

    private void post(Socket connection, JsonNode request) throws IOException {
        Account account = account(request.get("order_id").textValue());
        Turn turn;
        Response response;
        synchronized (account) {
            account.posts++;
            turn = account.turns.hasNext() ? account.turns.next() : Turn.HONEST;
            boolean isTaken = account.order != null;
            response = isTaken ? refusal(1006) : created(request);
            if (isTaken) {
                account.refused++;
            } else if (turn.effect() == Effect.DONE) {
                account.create(request);
            } else if (turn.effect() == Effect.DONE_LATER) {
                account.late = request;
            }
        }
        answer(connection, turn.answer(), change.apply(response));
    }

    private void get(Socket connection, String orderId) throws IOException {
        Account account = account(orderId);
        Turn turn;
        Response response;
        synchronized (account) {
            account.gets++;
            turn = account.turns.hasNext() ? account.turns.next() : Turn.HONEST;
            response = account.order == null || turn.answer() == Answer.STALE ? refusal(1006) : found(account.order);
            if (turn.answer() == Answer.HONEST) {
                land(account);
            }
        }
        answer(connection, turn.answer(), change.apply(response));
    }

    private static void land(Account account) {
        if (account.late != null) {
            account.create(account.late);
            account.late = null;
        }
    }

    private static void answer(Socket connection, Answer answer, Response honest) throws IOException {
        byte[] bytes = honest.bytes();
        switch (answer) {
            case HONEST, STALE -> write(connection, bytes);
            case RESET -> connection.setSoLinger(true, 0);
            case CUT_SHORT -> write(connection, Arrays.copyOf(bytes, bytes.length - 20));
            case SILENCE -> connection.getInputStream().read(); // returns when the client hangs up
            case PROXY_PAGE -> write(connection, Response.html(502).bytes());
            case SERVER_ERROR -> write(connection, Response.json(500, error(1000)).bytes());
            case UNAVAILABLE -> write(connection, Response.json(503, "").bytes());
            case NO_ROUTE -> write(connection, Response.json(404, "{\"message\": \"Not found\"}").bytes());
            case UNKNOWN_ERROR -> write(connection, Response.json(200, error(9999)).bytes());
            case CANNOT_INITIATE -> write(connection, Response.json(404, error(1022)).bytes());
            case DECLINED -> write(connection, Response.json(404, error(1024)).bytes());
            case LIMITED -> write(connection, Response.json(429, "{\"message\": \"Limit exceeded\"}").bytes());
            case WRONG_KEY -> write(connection, Response.json(401, error(1032)).bytes());
            case NO_SUCH_METHOD -> write(connection, Response.json(404, error(1023)).bytes());
            case WRONG_AMOUNT -> write(connection, Response.json(404, error(1001)).bytes());
        }
    }

    private static void write(Socket connection, byte[] response) throws IOException {
        connection.getOutputStream().write(response);
    }

    private static Response refusal(int code) {
        return Response.json(404, error(code));
    }

    private static String error(int code) {
        return "{\"success\": false, \"data\": {}, \"error_code\": %d, \"error_info\": \"No\"}".formatted(code);
    }

    private static Response created(JsonNode request) {
        return about(request, CREATED.get(Schema.ofRequest(request)));
    }

    private static Response found(JsonNode order) {
        return about(order, FETCHED);
    }

    /** An answer of the corpus, as one about another order. */
    private static Response about(JsonNode order, JsonNode answer) {
        ObjectNode own = answer.deepCopy();
        ObjectNode data = (ObjectNode) own.get("data");
        for (String member : List.of("order_id", "currency", "amount")) {
            if (data.has(member)) {
                data.set(member, order.get(member));
            }
        }
        return Response.json(200, own.toString());
    }

    /** Hears no more requests; those that it has heard are brought to their end. */
    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdown();
    }
}
