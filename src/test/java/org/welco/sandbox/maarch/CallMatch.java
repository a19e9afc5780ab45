package org.welco.sandbox.maarch;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * Which calls a fault or a hook is for; what is empty matches everything.
 *
 * @param resId a letter that the request names or, for a list, that its answer holds
 * @param withFile for lists: with documents, or without
 */
public record CallMatch(Optional<RouteName> route, OptionalLong resId, Optional<Boolean> withFile)
        implements Predicate<MaarchCall> {

    public static CallMatch any() {
        return new CallMatch(Optional.empty(), OptionalLong.empty(), Optional.empty());
    }

    public static CallMatch on(RouteName route) {
        return new CallMatch(Optional.of(route), OptionalLong.empty(), Optional.empty());
    }

    public CallMatch forLetter(long id) {
        return new CallMatch(route, OptionalLong.of(id), withFile);
    }

    public CallMatch withFile(boolean asked) {
        return new CallMatch(route, resId, Optional.of(asked));
    }

    @Override
    public boolean test(MaarchCall call) {
        return route.map(name -> name == call.route()).orElse(true)
                && (resId.isEmpty() || call.resIds().contains(resId.getAsLong()))
                && withFile.map(asked -> asked == call.withFile()).orElse(true);
    }
}
