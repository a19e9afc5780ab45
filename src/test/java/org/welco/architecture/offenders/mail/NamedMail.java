package org.welco.architecture.offenders.mail;

import jakarta.inject.Named;
import org.welco.architecture.Offends;

@Offends("named-beans-in-web")
@Named
public class NamedMail {}
