package org.welco.architecture.offenders.maarch;

import org.welco.architecture.Offends;

@Offends("wire-types-stay-at-home")
public class LetterJson {}
