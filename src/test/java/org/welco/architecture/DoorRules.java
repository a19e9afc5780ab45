package org.welco.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which technique may stand behind which door. */
final class DoorRules {

    private static final Set<String> PROPERTY_READERS =
            Set.of("java.lang.Integer.getInteger", "java.lang.Long.getLong", "java.lang.Boolean.getBoolean");

    private DoorRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("entity-manager-in-store", DoorRules::entityManagerInStore),
                new Rule("sql-in-store", DoorRules::sqlInStore),
                new Rule("paths-in-api", DoorRules::pathsInApi),
                new Rule("timers-in-job", DoorRules::timersInJob),
                new Rule("named-beans-in-web", DoorRules::namedBeansInWeb),
                new Rule("environment-in-config", DoorRules::environmentInConfig),
                new Rule("roots-without-technique", DoorRules::rootsWithoutTechnique),
                new Rule("settings-objects-in-tenant", DoorRules::settingsObjectsInTenant),
                new Rule("guests-without-store", DoorRules::guestsWithoutStore),
                new Rule("threads-behind-the-gate", DoorRules::threadsBehindTheGate));
    }

    private static ArchRule entityManagerInStore(Floors floors) {
        return Breach.byUse(
                "leave the EntityManager to stores",
                type -> touchesTables(floors, type),
                "jakarta.persistence.EntityManager",
                "jakarta.persistence.EntityManagerFactory",
                "jakarta.persistence.PersistenceContext");
    }

    private static ArchRule sqlInStore(Floors floors) {
        return Breach.byUse(
                "leave SQL and data sources to stores",
                type -> touchesTables(floors, type),
                "java.sql..",
                "javax.sql..",
                "org.postgresql..",
                "org.flywaydb..");
    }

    private static ArchRule pathsInApi(Floors floors) {
        return Breach.byUse(
                "leave JAX-RS paths to the api doors and to the interfaces of remote systems",
                type -> floors.isBehind(type, "api")
                        || floors.isIn(type, "maarch", "publik")
                                && type.getSimpleName().endsWith("Api"),
                "jakarta.ws.rs.Path");
    }

    private static ArchRule timersInJob(Floors floors) {
        return Breach.byUse("leave EJB to the job doors", type -> floors.isBehind(type, "job"), "jakarta.ejb..");
    }

    private static ArchRule namedBeansInWeb(Floors floors) {
        return Breach.byUse(
                "leave named beans to screens",
                type -> floors.isIn(type, "web") || floors.isBehind(type, "web"),
                "jakarta.inject.Named");
    }

    private static ArchRule environmentInConfig(Floors floors) {
        return Breach.of("leave the environment and system properties to platform.config", type -> {
            if (readsEnvironment(floors, type)) {
                return Stream.empty();
            }
            return type.getCodeUnitCallsFromSelf().stream()
                    .filter(call -> isReader(call.getTargetOwner().getName(), call.getName()))
                    .map(call -> call.getDescription());
        });
    }

    private static boolean isReader(String owner, String method) {
        return owner.equals("java.lang.System")
                        && Set.of("getenv", "getProperty", "getProperties").contains(method)
                || PROPERTY_READERS.contains(owner + "." + method)
                || owner.equals("org.eclipse.microprofile.config.ConfigProvider");
    }

    private static ArchRule rootsWithoutTechnique(Floors floors) {
        return Breach.byUse(
                "keep Faces, JAX-RS, servlets and clients out of roots and words",
                type -> !floors.isHeart(type),
                "jakarta.faces..",
                "org.primefaces..",
                "jakarta.ws.rs..",
                "jakarta.servlet..",
                "org.eclipse.microprofile.rest.client..",
                "org.eclipse.microprofile.openapi..");
    }

    private static ArchRule settingsObjectsInTenant(Floors floors) {
        return Breach.byUse(
                "leave MicroProfile Config to the tenant and to the guests that read its settings",
                type -> !floors.isHeart(type) || floors.isIn(type, "tenant"),
                "org.eclipse.microprofile.config..");
    }

    private static ArchRule guestsWithoutStore(Floors floors) {
        return Breach.byUse(
                "keep entities and screens out of guests",
                type -> !floors.isIn(type, "maarch", "publik", "smtp"),
                "jakarta.persistence.Entity",
                "jakarta.persistence.Table",
                "jakarta.persistence.Embeddable",
                "jakarta.faces..",
                "org.primefaces..");
    }

    private static ArchRule threadsBehindTheGate(Floors floors) {
        return Breach.of("leave other threads to the gate of the tenant room", type -> {
            if (floors.isIn(type, "tenant", "manage")) {
                return Stream.empty();
            }
            Stream<String> calls = type.getCodeUnitCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().isEquivalentTo(java.util.concurrent.CompletableFuture.class)
                                    && call.getName().endsWith("Async")
                            || call.getTargetOwner().isAssignableTo(Thread.class)
                                    && call.getName().equals("<init>")
                            || call.getName().equals("parallelStream"))
                    .map(call -> call.getDescription());
            Stream<String> pools = type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> isPool(dependency.getTargetClass().getBaseComponentType()))
                    .map(dependency -> dependency.getDescription());
            return Stream.concat(calls, pools);
        });
    }

    private static boolean isPool(JavaClass type) {
        return Breach.named(
                        "jakarta.enterprise.concurrent..",
                        "java.util.concurrent.Executors",
                        "java.util.concurrent.ForkJoinPool",
                        "java.util.concurrent.ThreadPoolExecutor",
                        "java.util.concurrent.ScheduledThreadPoolExecutor")
                .test(type);
    }

    private static boolean readsEnvironment(Floors floors, JavaClass type) {
        return floors.isIn(type, "manage")
                || Breach.named(floors.root() + ".platform.config..").test(type);
    }

    private static boolean touchesTables(Floors floors, JavaClass type) {
        return floors.isBehind(type, "store")
                || Breach.named(floors.root() + ".platform.persistence..").test(type);
    }
}
