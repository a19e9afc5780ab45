package org.welco.platform.config;

/** Where the HTTP listener waits; the listener itself is set up by whoever starts the server, with the same keys. */
public record HttpSettings(String address, int port) {}
