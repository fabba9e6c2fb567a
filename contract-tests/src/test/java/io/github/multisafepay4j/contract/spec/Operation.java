package io.github.multisafepay4j.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.spec.Edition.Example;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An operation of the contract.
 *
 * @param place where each edition has it
 */
public record Operation(JsonPointer place) {

    public static final Operation CREATE_ORDER = all().stream()
            .filter(operation -> operation.id().equals("createOrder"))
            .findFirst()
            .orElseThrow();

    private static final JsonPointer BODY = JsonPointer.compile("/requestBody/content/application~1json/schema");
    private static final JsonPointer ANSWER = JsonPointer.compile("/responses/200/content/application~1json/schema");

    public static List<Operation> all() {
        return Edition.CLIENT.members(JsonPointer.compile("/paths"))
                .flatMap(Edition.CLIENT::members)
                .map(Operation::new)
                .toList();
    }

    public static List<Operation> withBody() {
        return all().stream().filter(operation -> operation.body().isPresent()).toList();
    }

    public String id() {
        return node().required("operationId").textValue();
    }

    public String httpMethod() {
        return place.last().getMatchingProperty();
    }

    public String path() {
        return place.head().last().getMatchingProperty();
    }

    /** Whether it is safe to send again, or what else to do when the outcome is unclear. */
    public String retry() {
        return node().required("x-retry").textValue();
    }

    /** The member of the answer that repeats the request's, if any. */
    public Optional<String> echo() {
        return Optional.ofNullable(node().path("x-echo").textValue());
    }

    /** The security schemes that it takes, the one to prefer first; the contract's, unless it names others. */
    public List<String> security() {
        JsonNode security = node().has("security") ? node().get("security") : Edition.CLIENT.at("/security");
        return security.valueStream().map(scheme -> scheme.fieldNames().next()).toList();
    }

    /** Whether it answers page by page. */
    public boolean isPaged() {
        return node().has("x-pagination");
    }

    /** What the contract says of it as a whole, such as its vendor extensions. */
    public JsonNode node() {
        return Edition.CLIENT.at(place);
    }

    /** Where each edition has the schema of what is sent. */
    public JsonPointer requestSchema() {
        return place.append(BODY);
    }

    /** Where each edition has the schema of what comes back when all is well. */
    public JsonPointer answerSchema() {
        return place.append(ANSWER);
    }

    public Optional<Body> body() {
        return node().has("requestBody") ? Optional.of(new Body(this)) : Optional.empty();
    }

    public List<Parameter> parameters() {
        JsonPointer parameters = place.appendProperty("parameters");
        return IntStream.range(0, node().path("parameters").size())
                .mapToObj(i -> new Parameter(this, Edition.CLIENT.follow(parameters.appendIndex(i))))
                .toList();
    }

    /** Everything of a call that the contract has a say in. */
    public Stream<Input> inputs() {
        return Stream.concat(body().stream(), parameters().stream());
    }

    /** The examples of what is sent as the body. */
    public Stream<Example> requests() {
        return Edition.CLIENT.examplesOf(place.appendProperty("requestBody"));
    }

    /** An example of what comes back. */
    public record Answer(Operation operation, int httpStatus, Example example) {

        public boolean isRefusal() {
            return httpStatus >= 400;
        }

        /** What the answer is to. */
        public CallArguments arguments() {
            return CallArguments.of(this);
        }

        /** The answer without its envelope. A page is its own. */
        public JsonNode result() {
            JsonNode body = JsonValue.normal(example.value());
            return operation.isPaged() ? body : body.required("data");
        }

        public Schema resultSchema() {
            Schema body = Schema.at(example.schema());
            Schema result = operation.isPaged() ? body : body.members().get("data");
            return result.isUnion()
                    ? Leaf.of(new Body(operation), Json.read(arguments().body())).schema().answer()
                    : result;
        }

        @Override
        public String toString() {
            return operation + " " + httpStatus + " " + example.name();
        }
    }

    public Stream<Answer> answers() {
        return Edition.CLIENT.members(place.appendProperty("responses")).flatMap(response -> {
            int status = Integer.parseInt(response.last().getMatchingProperty());
            return Edition.CLIENT.examplesOf(response).map(example -> new Answer(this, status, example));
        });
    }

    @Override
    public String toString() {
        return id();
    }
}
