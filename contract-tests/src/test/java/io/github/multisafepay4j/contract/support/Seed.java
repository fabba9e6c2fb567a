package io.github.multisafepay4j.contract.support;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Where the chance of a run comes from: {@code -Dagreement.seed} repeats one or tries another, {@code
 * -Dagreement.bodies} scales how many bodies are tried (2 is twice as many).
 */
public final class Seed {

    private static final long VALUE = Long.getLong("agreement.seed", 20261120);
    private static final double SCALE = Double.parseDouble(System.getProperty("agreement.bodies", "1"));

    private Seed() {}

    public static int bodies(int usual) {
        return Math.max(1, (int) (usual * SCALE));
    }

    /** The chance of one body, so that each can be made again without those before it. */
    public static RandomGenerator of(String purpose, int body) {
        return new SplittableRandom(VALUE * 0x9E3779B97F4A7C15L + ((long) purpose.hashCode() << 32) + body);
    }

    /** Whether a body is one of the few that are tried at length as well. */
    public static boolean isSample(int body) {
        return body % 50 == 0;
    }

    /** How many of so many bodies are. */
    public static long samples(int bodies) {
        return IntStream.range(0, bodies).filter(Seed::isSample).count();
    }

    public static String told() {
        return "seed " + VALUE;
    }
}
