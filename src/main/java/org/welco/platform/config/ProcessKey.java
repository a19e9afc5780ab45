package org.welco.platform.config;

/**
 * Every setting of the whole process. Each is read from, in this order: a system property, the environment
 * ({@code WELCO_DB_URL} for {@code welco.db.url}), {@code /etc/welco/welco.properties}, the default given here.
 * Settings of one tenant are elsewhere: in its folder.
 */
public enum ProcessKey {
    SETTINGS_FILE(
            "welco.settings.file",
            "/etc/welco/welco.properties",
            "File of process-wide settings; may be absent. System property or environment only."),
    TENANTS_DIR("welco.tenants.dir", "/var/lib/welco/tenants", "Folder that holds one folder per tenant."),
    RUN_DIR("welco.run.dir", "/run/welco", "Folder where the running service leaves its address and token."),
    DB_URL("welco.db.url", "jdbc:postgresql://127.0.0.1:5432/welco", "JDBC address of the PostgreSQL database."),
    DB_USER("welco.db.user", "welco", "PostgreSQL role, owner of the database, not a superuser."),
    DB_PASSWORD("welco.db.password", "", "Its password; empty when PostgreSQL asks for none."),
    HTTP_ADDRESS("welco.http.address", "127.0.0.1", "Address on which the HTTP listener waits."),
    HTTP_PORT("welco.http.port", "8080", "Its port."),
    JOB_LEASE(
            "welco.job.lease", "PT60S", "How long a job stays claimed by a node that no longer gives a sign of life."),
    JOB_PARALLEL("welco.job.parallel", "4", "Tenants for which this node runs one same job at a time, 1 to 64."),
    DELIVERY_LEASE(
            "welco.delivery.lease", "PT60S", "How long a delivery may be in sending before another node looks at it."),
    SMTP_HOST("welco.smtp.host", "", "Server to which mails to citizens are given; none is sent without it."),
    SMTP_PORT("welco.smtp.port", "25", "Its port."),
    SMTP_FROM("welco.smtp.from", "", "Sender of mails, where hobo's variable default_from_email names none."),
    SMTP_USER("welco.smtp.user", "", "Login there; empty when it asks for none."),
    SMTP_PASSWORD("welco.smtp.password", "", "Its password; never shown."),
    SMTP_STARTTLS(
            "welco.smtp.starttls",
            "false",
            "True: nothing is sent before the line is encrypted and the certificate is that host's; a login away from the"
                    + " machine itself needs it.");

    private final String key;
    private final String defaultText;
    private final String meaning;

    ProcessKey(String key, String defaultText, String meaning) {
        this.key = key;
        this.defaultText = defaultText;
        this.meaning = meaning;
    }

    public String key() {
        return key;
    }

    /** As it would be written in the file; empty for none. */
    public String defaultText() {
        return defaultText;
    }

    /** One or two sentences for the operator, in English, without line break nor bar. */
    public String meaning() {
        return meaning;
    }
}
