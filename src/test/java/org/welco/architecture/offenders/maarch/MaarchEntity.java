package org.welco.architecture.offenders.maarch;

import jakarta.persistence.Entity;
import org.welco.architecture.Offends;

@Offends("guests-without-store")
@Entity
public class MaarchEntity {}
