package org.welco.architecture.offenders.mail;

import org.eclipse.microprofile.config.Config;
import org.welco.architecture.Offends;

@Offends("settings-objects-in-tenant")
public class MailReadingConfig {
    String ask(Config config) {
        return config.getValue("URL", String.class);
    }
}
