package org.welco.sandbox.authentic;

import java.util.List;

/**
 * An API client declared in authentic.
 *
 * @param identifier its Basic user name
 * @param roles uuids of its roles
 * @param maySearchUsers holds the permission that lets it check other clients
 */
public record ApiClient(
        int id,
        String name,
        String identifier,
        String password,
        String ou,
        List<String> roles,
        boolean maySearchUsers) {}
