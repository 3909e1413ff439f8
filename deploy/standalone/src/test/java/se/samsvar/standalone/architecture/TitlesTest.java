package se.samsvar.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samsvar.Titled;

/** What people read of an enumeration has its words in both languages. */
class TitlesTest {
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    @Test
    void everyConstantHasItsWordsInBothLanguages() {
        List<Titled> constants = new ClassFileImporter()
                .importPackages("se.samsvar").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Titled.class))
                        .flatMap(TitlesTest::constants)
                        .toList();
        assertThat(constants).hasSizeGreaterThan(80);
        assertThat(constants).allSatisfy(constant -> {
            assertThat(constant.title(SWEDISH)).isNotBlank();
            assertThat(constant.title(Locale.ENGLISH)).isNotBlank();
        });
    }

    private static Stream<Titled> constants(JavaClass type) {
        return Stream.of(type.reflect().getEnumConstants()).map(Titled.class::cast);
    }
}
