package io.github.multisafepay4j.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.PatternFormat;
import com.networknt.schema.keyword.KeywordType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** An edition of the contract, and an opinion on bodies that is independent of Prism and of the client. */
public final class Edition {

    /** The mock edition is OpenAPI 3.0 with if/then; and discriminators must not be needed to tell branches apart. */
    private static final Dialect OPENAPI_WITH_IF_THEN = Dialect.builder(Dialects.getOpenApi30())
            .keyword(KeywordType.IF_THEN_ELSE)
            .keywords(keywords -> keywords.remove(KeywordType.DISCRIMINATOR.getValue()))
            // the validator's own asks for a top-level domain out of its list, which is not in the contract's gift
            .format(PatternFormat.of("email", "^[^@\\s]+@[^@\\s]+$", "format.email"))
            .format(new IntegerFormat("int32", 32))
            .format(new IntegerFormat("int64", 64))
            .build();

    public static final Edition CONTRACT = new Edition("contract");
    public static final Edition MOCK = new Edition("mock");
    public static final Edition CLIENT = new Edition("client");
    public static final Edition GENERATORS = new Edition("generators");

    /** As written: what leaves share is a part of its own. */
    public static final Edition CANONICAL = new Edition("canonical");

    /** A request or response body shown in the contract, and the place of the schema that it is an example of. */
    public record Example(String name, JsonPointer schema, JsonNode value) {

        @Override
        public String toString() {
            return name + " of " + schema;
        }
    }

    private final String name;
    private final JsonNode document;
    private final SchemaRegistry schemas;
    private final Map<JsonPointer, Schema> loaded = new ConcurrentHashMap<>();

    private Edition(String name) {
        this(name, text(name, "json"), true);
    }

    /**
     * An edition that is none of ours, such as one with a mistake in it.
     *
     * @param knowsFormats whether the validator asserts formats, as it may and need not
     */
    public Edition(String name, String json, boolean knowsFormats) {
        this.name = name;
        this.document = Json.read(json);
        this.schemas = registry(Map.of(iri(), json), knowsFormats);
    }

    /**
     * What reads schemas as the editions are read.
     *
     * @param schemas by their addresses
     * @param knowsFormats whether the validator asserts formats, as it may and need not
     */
    public static SchemaRegistry registry(Map<String, String> schemas, boolean knowsFormats) {
        return SchemaRegistry.withDefaultDialect(OPENAPI_WITH_IF_THEN, registry -> registry
                .schemas(schemas)
                .schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(knowsFormats)
                        .losslessNarrowing(true) // 1.0 is an integer, as everywhere outside draft 4
                        .build()));
    }

    /** An edition as the file that others read. */
    public static String text(String name, String extension) {
        try (InputStream resource = Edition.class.getResourceAsStream("/META-INF/openapi/" + name + "." + extension)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public JsonNode at(JsonPointer place) {
        return document.at(place);
    }

    public JsonNode at(String place) {
        return document.at(place);
    }

    /** The place itself, or where the reference that stands there leads to. */
    public JsonPointer follow(JsonPointer place) {
        JsonNode reference = at(place).path("$ref");
        return reference.isMissingNode() ? place : follow(JsonPointer.compile(reference.textValue().substring(1)));
    }

    /** What the schema at that place has against a body. */
    public List<Error> violations(JsonPointer schema, String body) {
        return schema(schema).validate(body, InputFormat.JSON);
    }

    /** Whether the schema at that place has nothing against a body. */
    public boolean allows(JsonPointer schema, String body) {
        return schema(schema).validate(body, InputFormat.JSON, OutputFormat.BOOLEAN);
    }

    /** By a reference, which the validator follows: asked for a place, it would read the whole document again. */
    private Schema schema(JsonPointer place) {
        return loaded.computeIfAbsent(place, any -> schemas.getSchema(
                JsonNodeFactory.instance.objectNode().put("$ref", iri() + "#" + any).toString()));
    }

    public Stream<Example> examples() {
        return members(JsonPointer.compile("/paths"))
                .flatMap(this::members)
                .flatMap(operation -> Stream.concat(
                        Stream.of(operation.appendProperty("requestBody")),
                        members(operation.appendProperty("responses"))))
                .flatMap(this::examplesOf);
    }

    /** The examples of a request body or a response, of every media type. */
    public Stream<Example> examplesOf(JsonPointer body) {
        return members(follow(body).appendProperty("content"))
                .flatMap(content -> members(content.appendProperty("examples"))
                        .map(example -> new Example(
                                example.last().getMatchingProperty(),
                                content.appendProperty("schema"),
                                at(follow(example)).get("value"))));
    }

    /** The places right below another. */
    public Stream<JsonPointer> members(JsonPointer parent) {
        return at(parent).propertyStream().map(member -> parent.appendProperty(member.getKey()));
    }

    private String iri() {
        return "https://multisafepay4j.github.io/" + name + ".json";
    }

    @Override
    public String toString() {
        return name + " edition";
    }
}
