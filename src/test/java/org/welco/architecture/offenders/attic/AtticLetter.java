package org.welco.architecture.offenders.attic;

import org.welco.architecture.Offends;

@Offends("every-room-has-its-floor")
public class AtticLetter {}
