package io.github.multisafepay4j.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The API's orders on a real socket. It creates an order of each id once and refuses a second one, tells what it has,
 * and counts; and it does to the requests about an order what it was told to, before it is honest.
 */
final class Upstream implements AutoCloseable {

    /** What becomes of a request to create. */
    enum Effect {
        DONE,
        NOT_DONE,
        /** Done when the client has already been told that there is no such order. */
        DONE_LATER
    }

    /** What becomes of the answer. */
    enum Answer {
        HONEST, RESET, CUT_SHORT, SILENCE, PROXY_PAGE, SERVER_ERROR, UNAVAILABLE, NO_ROUTE, UNKNOWN_ERROR,
        CANNOT_INITIATE, DECLINED
    }

    /** What happens to one request. */
    record Turn(Effect effect, Answer answer) {

        static final Turn HONEST = new Turn(Effect.DONE, Answer.HONEST);

        @Override
        public String toString() {
            return effect + " " + answer;
        }
    }

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

    /** Listens on that port of this machine, 0 for any that is free. */
    Upstream(int port) throws IOException {
        socket = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** What is to happen to the next requests about an order. A turn is drawn when its request has arrived. */
    void script(String orderId, Stream<Turn> turns) {
        account(orderId).turns = turns.iterator();
    }

    /** Has an order, as if created at another time. */
    void has(String orderRequest) {
        JsonNode request = JsonValue.of(orderRequest);
        account(request.get("order_id").textValue()).create(request);
    }

    /** How many orders of that id were created, also by requests that are still under way. */
    int created(String orderId) {
        Account account = account(orderId);
        synchronized (account) {
            land(account);
            return account.created;
        }
    }

    /** How many requests to create found that there is one already. */
    int refused(String orderId) {
        return account(orderId).refused;
    }

    /** How often the order was asked for, and how often to be created. */
    List<Integer> postsAndGets(String orderId) {
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
        byte[] response;
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
        answer(connection, turn.answer(), response);
    }

    private void get(Socket connection, String orderId) throws IOException {
        Account account = account(orderId);
        Turn turn;
        byte[] response;
        synchronized (account) {
            account.gets++;
            turn = account.turns.hasNext() ? account.turns.next() : Turn.HONEST;
            response = account.order == null ? refusal(1006) : found(account.order);
            if (turn.answer() == Answer.HONEST) {
                land(account);
            }
        }
        answer(connection, turn.answer(), response);
    }

    private static void land(Account account) {
        if (account.late != null) {
            account.create(account.late);
            account.late = null;
        }
    }

    private static void answer(Socket connection, Answer answer, byte[] response) throws IOException {
        switch (answer) {
            case HONEST -> write(connection, response);
            case RESET -> connection.setSoLinger(true, 0);
            case CUT_SHORT -> write(connection, Arrays.copyOf(response, response.length - 20));
            case SILENCE -> connection.getInputStream().read(); // returns when the client hangs up
            case PROXY_PAGE -> write(connection, response(502, "<html>Bad gateway</html>"));
            case SERVER_ERROR -> write(connection, response(500, error(1000)));
            case UNAVAILABLE -> write(connection, response(503, ""));
            case NO_ROUTE -> write(connection, response(404, "{\"message\": \"Not found\"}"));
            case UNKNOWN_ERROR -> write(connection, response(200, error(9999)));
            case CANNOT_INITIATE -> write(connection, response(404, error(1022)));
            case DECLINED -> write(connection, response(404, error(1024)));
        }
    }

    private static void write(Socket connection, byte[] response) throws IOException {
        connection.getOutputStream().write(response);
    }

    private static byte[] response(int status, String body) {
        return ScriptedServer.response(status + " Told\r\nConnection: close", body);
    }

    private static byte[] refusal(int code) {
        return response(404, error(code));
    }

    private static String error(int code) {
        return "{\"success\": false, \"data\": {}, \"error_code\": %d, \"error_info\": \"No\"}".formatted(code);
    }

    private static byte[] created(JsonNode request) {
        return request.get("type").textValue().equals("redirect")
                ? success("\"payment_url\": \"https://www.example.com/pay\"", request)
                : found(request);
    }

    private static byte[] found(JsonNode order) {
        return success("\"status\": \"initialized\", \"currency\": %s, \"amount\": %s"
                .formatted(order.get("currency"), order.get("amount")), order);
    }

    private static byte[] success(String members, JsonNode order) {
        return response(200,
                "{\"success\": true, \"data\": {\"order_id\": %s, %s}}".formatted(order.get("order_id"), members));
    }

    /** Hears no more requests; those that it has heard are brought to their end. */
    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdown();
    }
}
