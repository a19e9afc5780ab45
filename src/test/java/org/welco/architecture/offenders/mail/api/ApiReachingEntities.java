package org.welco.architecture.offenders.mail.api;

import jakarta.persistence.EntityManager;
import org.welco.architecture.Offends;

@Offends("entity-manager-in-store")
public class ApiReachingEntities {
    boolean ask(EntityManager entities) {
        return entities.isOpen();
    }
}
