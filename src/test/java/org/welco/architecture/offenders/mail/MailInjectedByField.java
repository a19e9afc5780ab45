package org.welco.architecture.offenders.mail;

import jakarta.inject.Inject;
import org.welco.architecture.Offends;

@Offends("constructor-injection")
public class MailInjectedByField {
    @Inject
    Letter letter;
}
