package io.github.multisafepay4j.contract.agreement;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Bytes as they are not meant to be: cut off, flipped, repeated, in no encoding, and with things in them that hurt. */
final class Noise {

    private static final List<String> THORNS = List.of(
            "null", "{}", "[]", "[[[]]]", "\"", "\\", "\\u0000", "\"\\ud800\"", "NaN", "-", "01",
            "1e999999999", "-1e-999999999", "1e99999999999", "123456789".repeat(150), "0." + "1".repeat(2000),
            "{\"a\":".repeat(900), "[".repeat(1500),
            ",", ":", "/* */", "\u0000", "\ufeff", "<html>", "true", "false", "\"text\"", "0", "-1.5e3",
            "[1,\"a\",null]", "{\"a\":[{}]}");

    /** Members that are there already, or make an error of an answer. */
    private static final List<String> MEMBERS = List.of(
            "\"success\":false,", "\"error_code\":{},", "\"error_code\":1006,\"error_info\":[1],",
            "\"error_code\":\"1006\",\"error_info\":\"no\",", "\"errors\":[null,[],{\"details\":5}],",
            "\"message\":{},\"success\":0,", "\"data\":1,", "\"data\":[[]],", "\"data\":{},", "\"\":null,",
            "\"type\":\"direct\",", "\"gateway\":[],",
            "\"status\":[],", "\"order_id\":1e400,", "\"amount\":{},", "\"costs\":[1],");

    private final RandomGenerator random;

    Noise(RandomGenerator random) {
        this.random = random;
    }

    byte[] on(byte[] body) {
        byte[] noisy = body;
        for (int times = Math.max(0, random.nextInt(6) - 3); times >= 0; times--) {
            noisy = once(noisy);
        }
        return noisy;
    }

    private byte[] once(byte[] body) {
        int from = random.nextInt(body.length + 1);
        int to = Math.min(body.length, from + random.nextInt(40));
        byte[] slice = between(body, from, to);
        return switch (random.nextInt(12)) {
            case 0 -> between(body, 0, from);
            case 1 -> flipped(body);
            case 2 -> spliced(body, from, from, bytes(1 + random.nextInt(8)));
            case 3 -> spliced(body, from, to, new byte[0]);
            case 4 -> spliced(body, to, to, slice);
            case 5 -> spliced(body, from, to, one(THORNS));
            case 6, 7 -> spliced(body, Math.min(1, body.length), -1, one(MEMBERS));
            case 8 -> spliced(body, after(body, '{'), -1, one(MEMBERS));
            case 9, 10 -> otherValue(body);
            default -> random.nextInt(20) == 0
                    ? new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16)
                    : spliced(body, from, to, flipped(slice));
        };
    }

    private byte[] one(List<String> texts) {
        return texts.get(random.nextInt(texts.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] flipped(byte[] body) {
        byte[] flipped = body.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** In place of what stands between a colon and the next comma, where JSON often stays JSON. */
    private byte[] otherValue(byte[] body) {
        int from = after(body, ':');
        int to = from;
        while (to < body.length && body[to] != ',' && body[to] != '}') {
            to++;
        }
        return spliced(body, from, to, one(THORNS));
    }

    private int after(byte[] body, char mark) {
        int start = random.nextInt(body.length + 1);
        for (int i = start; i < body.length; i++) {
            if (body[i] == mark) {
                return i + 1;
            }
        }
        return start;
    }

    private static byte[] between(byte[] body, int from, int to) {
        return Arrays.copyOfRange(body, from, to);
    }

    /** The bytes with others in place of some, or in between if the end lies before the start. */
    private static byte[] spliced(byte[] body, int from, int to, byte[] others) {
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(body, 0, from);
        spliced.writeBytes(others);
        spliced.write(body, Math.max(from, to), body.length - Math.max(from, to));
        return spliced.toByteArray();
    }
}
