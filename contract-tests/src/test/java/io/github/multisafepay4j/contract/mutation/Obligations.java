package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.contract.spec.Edition;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a call cannot do without: a body, a parameter. Schemas tell nothing of what is not there. */
final class Obligations {

    private Obligations() {}

    /** What can be left out made an obligation, and the other way round, one at a time. */
    static List<Mutant> changes() {
        return Component.all().stream()
                .filter(component -> !component.isNamed())
                .flatMap(component -> holder(component.place()))
                .map(Component::new)
                .map(holder -> isObligatory(holder.in(Edition.CONTRACT))
                        ? mutant(holder, "make optional", said -> said.remove("required"))
                        : mutant(holder, "make obligatory", said -> said.put("required", true)))
                .toList();
    }

    private static Mutant mutant(Component holder, String kind, Consumer<ObjectNode> change) {
        return new Mutant(holder, holder.in(Edition.CONTRACT), JsonPointer.empty(), kind, "", change);
    }

    /** Bodies have to be there, even empty ones. Of parameters only an object can be made of nothing. */
    static boolean notice(Mutant mutant) {
        JsonNode holder = mutant.after();
        JsonPointer schema = Edition.CONTRACT.follow(mutant.component().place().appendProperty("schema"));
        boolean canBeNothing = holder.has("in") && Edition.CONTRACT.at(schema).path("type").asText().equals("object");
        return isObligatory(holder) == canBeNothing;
    }

    private static boolean isObligatory(JsonNode bodyOrParameter) {
        return bodyOrParameter.path("required").asBoolean();
    }

    /** The parameter or body that has the schema. */
    private static Stream<JsonPointer> holder(JsonPointer schema) {
        JsonPointer parameter = schema.head();
        JsonPointer body = parameter.head().head();
        return Edition.CONTRACT.at(parameter).has("in") ? Stream.of(parameter)
                : body.last().getMatchingProperty().equals("requestBody") ? Stream.of(body)
                : Stream.of();
    }
}
