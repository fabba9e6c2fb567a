package io.github.multisafepay4j.contract.support;

import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Web servers that let a test fail at once where it would wait for ever otherwise. */
public final class Servers {

    private Servers() {}

    /** Answers what was enqueued, and 404 to a request that was not thought of. */
    public static MockWebServer unstarted() {
        QueueDispatcher answers = new QueueDispatcher();
        answers.setFailFast(true);
        MockWebServer server = new MockWebServer();
        server.setDispatcher(answers);
        return server;
    }

    /** Answers every request alike, however many there are. */
    public static void answerAlike(MockWebServer server, MockResponse.Builder response) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return response.build();
            }
        });
    }

    /** The next request that a server has had. It is there as soon as the client has an answer to it. */
    public static RecordedRequest taken(MockWebServer server) throws InterruptedException {
        RecordedRequest request = server.takeRequest(0, TimeUnit.SECONDS);
        assertThat(request).as("a request that was sent").isNotNull();
        return request;
    }
}
