package io.github.multisafepay4j.contract.benchmark;

import java.util.Map;

/** One kind of work, and those who do it; ours is the first. */
interface Work {

    interface Operation {
        Object run() throws Exception;
    }

    Map<String, Operation> contenders();

    /** The work of that name for that order. */
    static Work of(String name, Sample order) throws Exception {
        return switch (name) {
            case "encode" -> new Encoding(order);
            case "decode" -> new Decoding(order);
            case "build" -> new Building(order);
            case "restore" -> new Restoring(order);
            case "call" -> new Calling(order);
            case "64 calls" -> new Crowd(order);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
