package io.github.multisafepay4j.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A body that breaks the contract in one place.
 *
 * @param why the keyword that it breaks there
 */
record Fault(String method, String path, JsonPointer place, String why, JsonNode body) {

    /** Those of each order that can be created. */
    static Stream<Fault> ofOrders() {
        return Leaf.all().stream().map(Variations::new).flatMap(Variations::breaking)
                .map(broken -> new Fault("POST", "/orders", broken.place(), broken.why(), broken.body()));
    }

    /** Those of each example that any other operation shows of its body. */
    static Stream<Fault> ofOtherRequests() {
        return Edition.CLIENT.at("/paths").propertyStream()
                .filter(path -> !path.getKey().equals("/orders"))
                .flatMap(path -> path.getValue().propertyStream().flatMap(operation -> {
                    JsonNode content = operation.getValue().at("/requestBody/content/application~1json");
                    String address = path.getKey().replaceAll("\\{\\w+}", "1");
                    JsonPointer schema = JsonPointer.compile("/paths").appendProperty(path.getKey())
                            .append(JsonPointer.compile("/" + operation.getKey()
                                    + "/requestBody/content/application~1json/schema"));
                    return content.path("examples").valueStream().flatMap(example -> of(
                            operation.getKey().toUpperCase(Locale.ROOT), address, schema, example(example)));
                }));
    }

    private static JsonNode example(JsonNode example) {
        JsonNode reference = example.path("$ref");
        boolean isInline = reference.isMissingNode();
        return (isInline ? example : Edition.CLIENT.at(reference.textValue().substring(1))).required("value");
    }

    private static Stream<Fault> of(String method, String path, JsonPointer union, JsonNode body) {
        return Part.of(body, leaf(union, body)).flatMap(part -> Stream.concat(
                part.members(true).map(name -> part.pointer().appendProperty(name))
                        .map(member -> new Fault(method, path, member, "required", Json.without(body, member))),
                new Constraints(part).beyond().map(edge -> new Fault(
                        method, path, part.pointer(), edge.keyword(), Json.with(body, part.pointer(), edge.value()))))
                // a change may make it the body of another branch, or only another form on the wire
                .filter(fault -> !Edition.CONTRACT.violations(union, fault.body().toString()).isEmpty()));
    }

    /** The one branch, without what only keeps it apart from the others: who breaks that has said something else. */
    private static Schema leaf(JsonPointer union, JsonNode body) {
        JsonPointer place = Edition.CLIENT.follow(union);
        List<JsonPointer> leaves = Edition.CLIENT.at(place).has("oneOf")
                ? Edition.CLIENT.at(place).get("oneOf").valueStream()
                        .map(branch -> JsonPointer.compile(branch.get("$ref").textValue().substring(1)))
                        .filter(branch -> Edition.CLIENT.violations(branch, body.toString()).isEmpty())
                        .toList()
                : List.of(place);
        ObjectNode leaf = Edition.CLIENT.at(leaves.get(0)).deepCopy();
        leaf.remove("not");
        return new Schema(leaves.get(0).last().getMatchingProperty(), leaf);
    }

    @Override
    public String toString() {
        return method + " " + path + " " + place + " (" + why + ")";
    }
}
