package org.welco.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;

/** Who may import whom. */
final class RoomRules {

    private RoomRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("every-room-has-its-floor", RoomRules::everyRoomHasItsFloor),
                new Rule("floors", RoomRules::floors),
                new Rule("guests-are-never-imported", RoomRules::guestsAreNeverImported),
                new Rule("no-cycles", RoomRules::noCycles),
                new Rule("roots-know-no-door", RoomRules::rootsKnowNoDoor));
    }

    private static ArchRule everyRoomHasItsFloor(Floors floors) {
        return Breach.byBeing(
                "stand in a room of the table of floors",
                type -> !floors.roomOf(type).map(floors::isKnown).orElse(false));
    }

    private static ArchRule floors(Floors floors) {
        return Breach.byDependency(
                "import only the rooms that the table of floors allows", (from, to) -> !floors.allows(from, to));
    }

    private static ArchRule guestsAreNeverImported(Floors floors) {
        return Breach.byDependency(
                "not import guests nor web, which CDI brings",
                (from, to) -> floors.roomOf(to)
                        .filter(room -> floors.isOnTop(room) && !floors.isIn(from, room))
                        .isPresent());
    }

    /** Packages, not only rooms: the words of one room must not lean on one another in a circle either. */
    private static ArchRule noCycles(Floors floors) {
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return floors.roomOf(type).isPresent()
                                ? SliceIdentifier.of(type.getPackageName())
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages";
                    }
                })
                .should()
                .beFreeOfCycles();
    }

    private static ArchRule rootsKnowNoDoor(Floors floors) {
        return Breach.byDependency(
                "leave the doors out of roots and words",
                (from, to) -> floors.isHeart(from)
                        && floors.roomOf(to)
                                .filter(room -> !floors.isOnTop(room))
                                .isPresent()
                        && floors.isBehindADoor(to));
    }
}
