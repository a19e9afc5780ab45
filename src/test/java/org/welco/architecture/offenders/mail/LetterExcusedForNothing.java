package org.welco.architecture.offenders.mail;

import org.welco.platform.rule.Exempt;

@Exempt(from = "no-printing", because = "prints nothing at all")
public class LetterExcusedForNothing {}
