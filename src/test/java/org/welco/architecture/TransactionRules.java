package org.welco.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Schedule;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where transactions begin. The tenant's schema is set by an interceptor of {@code @Transactional}, hence the care. */
final class TransactionRules {

    private static final Set<TxType> KNOWN = Set.of(TxType.REQUIRED, TxType.REQUIRES_NEW);

    private TransactionRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("transactions-of-two-kinds", TransactionRules::ofTwoKinds),
                new Rule("transactions-on-public-methods", TransactionRules::onPublicMethods),
                new Rule("transactions-in-use-cases", TransactionRules::inUseCases),
                new Rule("transactions-not-called-from-inside", TransactionRules::notCalledFromInside),
                new Rule("timers-without-transaction", TransactionRules::timersWithoutTransaction));
    }

    /** The interceptor that sets the schema is bound to these two kinds only: another would run in no schema. */
    private static ArchRule ofTwoKinds(Floors floors) {
        return Breach.of(
                "open transactions REQUIRED or REQUIRES_NEW only",
                type -> transactional(type)
                        .filter(method -> !KNOWN.contains(
                                method.getAnnotationOfType(Transactional.class).value()))
                        .map(TransactionRules::place));
    }

    private static ArchRule onPublicMethods(Floors floors) {
        return Breach.of("open transactions on public methods, never on a whole class", type -> {
            Stream<String> methods = transactional(type)
                    .filter(method -> !method.getModifiers().contains(JavaModifier.PUBLIC))
                    .map(TransactionRules::place);
            boolean whole = type.isAnnotatedWith(Transactional.class) && !type.isAnnotatedWith(Interceptor.class);
            return whole ? Stream.concat(methods, Stream.of(Breach.place(type))) : methods;
        });
    }

    private static ArchRule inUseCases(Floors floors) {
        return outside(floors::isHeart, "open transactions in use cases, not behind doors nor in guests");
    }

    private static ArchRule outside(Predicate<JavaClass> useCases, String description) {
        return Breach.of(
                description,
                type -> useCases.test(type)
                        ? Stream.empty()
                        : transactional(type).map(TransactionRules::place));
    }

    /** Such a call does not pass through the proxy: it would open no transaction. */
    private static ArchRule notCalledFromInside(Floors floors) {
        return Breach.of(
                "not call its own transactional methods",
                type -> type.getMethodCallsFromSelf().stream()
                        .filter(call -> outermost(call.getTargetOwner()).equals(outermost(type)))
                        .filter(call -> call.getTarget()
                                .resolveMember()
                                .filter(method -> method.isAnnotatedWith(Transactional.class))
                                .isPresent())
                        .map(call -> call.getDescription()));
    }

    /** The server opens a transaction around a tick that is not public, NOT_SUPPORTED on its class or not. */
    private static ArchRule timersWithoutTransaction(Floors floors) {
        return Breach.of("have no transaction around their ticks: TransactionManagement BEAN", type -> {
            boolean none = type.tryGetAnnotationOfType(TransactionManagement.class)
                    .filter(management -> management.value() == TransactionManagementType.BEAN)
                    .isPresent();
            return type.getMethods().stream()
                    .filter(method -> method.isAnnotatedWith(Schedule.class))
                    .filter(method -> !none)
                    .map(TransactionRules::place);
        });
    }

    private static Stream<JavaMethod> transactional(JavaClass type) {
        return type.getMethods().stream().filter(method -> method.isAnnotatedWith(Transactional.class));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(TransactionRules::outermost).orElse(type);
    }

    private static String place(JavaMethod method) {
        return method.getFullName() + " in " + method.getSourceCodeLocation();
    }
}
