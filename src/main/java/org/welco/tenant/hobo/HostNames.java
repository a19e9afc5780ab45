package org.welco.tenant.hobo;

import java.util.regex.Pattern;

/** What may name a tenant: a DNS host name in lower case, without port. */
public final class HostNames {

    private static final int LONGEST = 253;
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    private HostNames() {}

    public static boolean isValid(String host) {
        return host.length() <= LONGEST && HOST.matcher(host).matches();
    }
}
