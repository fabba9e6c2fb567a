package io.github.multisafepay4j.contract.benchmark;

import org.openjdk.jmh.annotations.Threads;

/** The same by 64 callers who share a client. */
@Threads(64)
public class Crowd extends Calling {}
