package io.github.multisafepay4j.contract.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.contract.spec.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Bodies changed in one to three places, in the ways that hands and programs get them wrong; some stay valid. */
final class Edits {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> OTHER_VALUES = List.of(
            "null", "true", "false", "0", "1", "-1", "0.5", "1e3", "\"\"", "\"0\"", "\"1\"", "\"true\"", "\"text\"",
            "[]", "{}", "[null]", "[{}]", "{\"a\": 1}");

    /** What is added before or after a text. */
    private static final List<String> ADDITIONS = 
            List.of("\n", " ", "\r", "\u2028", "\u0663", "\uD83D\uDE00", "x", "0", ".", "/");

    /** A member or an element. */
    private record Spot(JsonNode holder, String name, int index) {

        JsonNode value() {
            return holder instanceof ObjectNode object ? object.get(name) : holder.get(index);
        }

        void set(JsonNode value) {
            if (holder instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) holder).set(index, value);
            }
        }

        void remove() {
            if (holder instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) holder).remove(index);
            }
        }
    }

    private final RandomGenerator random;

    Edits(RandomGenerator random) {
        this.random = random;
    }

    JsonNode edited(JsonNode body) {
        if (random.nextInt(200) == 0) {
            return other();
        }
        JsonNode copy = body.deepCopy();
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            List<Spot> spots = spots(copy);
            if (!spots.isEmpty()) {
                edit(spots.get(random.nextInt(spots.size())), spots);
            }
        }
        return copy;
    }

    private void edit(Spot spot, List<Spot> all) {
        switch (random.nextInt(9)) {
            case 0 -> spot.remove();
            case 1 -> spot.set(other());
            case 2 -> spot.set(inAnotherForm(spot.value()));
            case 3 -> spot.set(exceeding(spot.value()));
            case 4 -> misspell(spot);
            case 5 -> spot.set(JSON.arrayNode().add(spot.value()));
            case 6 -> spot.set(JSON.objectNode().set(spot.name(), spot.value()));
            case 7 -> spot.set(all.get(random.nextInt(all.size())).value().deepCopy()); // tags too, sooner or later
            default -> spot.set(slightlyOther(spot.value()));
        }
    }

    private JsonNode other() {
        return Json.read(OTHER_VALUES.get(random.nextInt(OTHER_VALUES.size())));
    }

    /** As some program writes it that knows no types. */
    private JsonNode inAnotherForm(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> JSON.textNode(value.decimalValue().toPlainString());
            case BOOLEAN -> random.nextBoolean()
                    ? JSON.textNode(value.asText())
                    : JSON.numberNode(value.asBoolean() ? 1 : 0);
            case STRING -> JSON.numberNode(random.nextInt(100_000));
            case OBJECT, ARRAY -> random.nextBoolean() ? JSON.arrayNode() : JSON.textNode("");
            default -> JSON.textNode("null");
        };
    }

    private JsonNode exceeding(JsonNode value) {
        return switch (value.getNodeType()) {
            // of fifteen digits at the most where it matters: beyond them, JavaScript rounds and Java does not
            case NUMBER -> JSON.numberNode(switch (random.nextInt(3)) {
                case 0 -> value.decimalValue().negate();
                case 1 -> value.decimalValue().add(BigDecimal.ONE);
                default -> value.decimalValue().scaleByPowerOfTen(12).setScale(0, RoundingMode.DOWN);
            });
            case STRING -> JSON.textNode(value.textValue().repeat(2) + "x".repeat(random.nextInt(300)));
            default -> other();
        };
    }

    private JsonNode slightlyOther(JsonNode value) {
        if (!value.isTextual()) {
            return other();
        }
        String text = value.textValue();
        String addition = ADDITIONS.get(random.nextInt(ADDITIONS.size()));
        return JSON.textNode(switch (random.nextInt(4)) {
            case 0 -> text + addition;
            case 1 -> addition + text;
            case 2 -> text.toUpperCase(Locale.ROOT);
            default -> text.substring(0, text.offsetByCodePoints(0, Math.min(random.nextInt(4), length(text))));
        });
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private void misspell(Spot spot) {
        JsonNode value = spot.value();
        spot.remove();
        if (spot.holder() instanceof ObjectNode object) {
            object.set(random.nextBoolean() ? spot.name().toUpperCase(Locale.ROOT) : spot.name() + "_", value);
        }
    }

    private static List<Spot> spots(JsonNode node) {
        List<Spot> spots = new ArrayList<>();
        node.properties().forEach(member -> spots.add(new Spot(node, member.getKey(), -1)));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                spots.add(new Spot(node, "0", i));
            }
        }
        List.copyOf(spots).forEach(spot -> spots.addAll(spots(spot.value())));
        return spots;
    }
}
