package org.welco.architecture.offenders.mail;

import org.welco.architecture.Offends;

@Offends("no-interface-of-one")
public interface LonelyPort {
    int size();
}
