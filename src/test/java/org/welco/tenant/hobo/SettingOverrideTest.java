package org.welco.tenant.hobo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SettingOverrideTest {

    /** Whatever three layers hold, the last one that names a setting decides, and null takes it away. */
    @Property
    void the_last_layer_that_names_a_setting_decides(
            @ForAll("layers") Map<String, Optional<String>> global,
            @ForAll("layers") Map<String, Optional<String>> ours,
            @ForAll("layers") Map<String, Optional<String>> local) {
        Map<String, String> settings = new SettingValues()
                .variables(json(global, "SETTING_"))
                .variables(json(ours, "SETTING_"))
                .settings(json(local, ""))
                .values();

        for (String name : new String[] {"A", "B", "C"}) {
            Optional<String> expected = local.containsKey(name)
                    ? local.get(name)
                    : ours.containsKey(name) ? ours.get(name) : global.getOrDefault(name, Optional.empty());
            assertThat(Optional.ofNullable(settings.get(name))).as(name).isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<Map<String, Optional<String>>> layers() {
        Arbitrary<Optional<String>> values = Arbitraries.of("", "x", "{\"URL\": 1}")
                .map(Optional::of)
                .injectNull(0.3)
                .map(value -> value == null ? Optional.<String>empty() : value);
        return Arbitraries.maps(Arbitraries.of("A", "B", "C"), values);
    }

    private static JsonObject json(Map<String, Optional<String>> layer, String prefix) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        layer.forEach((name, value) -> object.add(
                prefix + name, value.<JsonValue>map(Json::createValue).orElse(JsonValue.NULL)));
        return object.build();
    }
}
