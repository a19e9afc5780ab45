package org.welco.architecture.offenders.mail;

import org.welco.architecture.Offends;

@Offends("environment-in-config")
public class MailReadingEnvironment {
    String home() {
        return System.getenv("HOME");
    }
}
