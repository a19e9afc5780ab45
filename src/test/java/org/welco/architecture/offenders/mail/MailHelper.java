package org.welco.architecture.offenders.mail;

import org.welco.architecture.Offends;

@Offends("names-that-say-something")
public class MailHelper {}
