package io.windlass.app;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The walls between packages, over all modules. */
@AnalyzeClasses(packages = "io.windlass", importOptions = ArchitectureTest.Shipped.class)
class ArchitectureTest {

    private static final String[] SCREEN = {
        "io.windlass.app", "io.windlass.app.fx..", "io.windlass.app.view.."
    };

    private static final Pattern COLLECTION =
            Pattern.compile("java\\.util\\.(concurrent\\.)?\\w+(Map|List|Set|Queue|Deque)");

    /** Suffixes that say nothing about what a class is. */
    private static final Set<String> EMPTY_WORDS =
            Set.of("Manager", "Helper", "Util", "Utils", "Data", "Info", "Impl", "Base");

    /** Names of the Docker API that a suffix would spoil. */
    private static final Set<String> NAMED_AS_THE_API = Set.of("EngineInfo");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.windlass.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_model_knows_nothing_of_engines_and_screens =
            noClasses()
                    .that()
                    .resideInAPackage("io.windlass.compose..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.windlass.engine..", "io.windlass.app..", "org.slf4j..");

    @ArchTest
    static final ArchRule engines_know_nothing_of_screens =
            noClasses()
                    .that()
                    .resideInAPackage("io.windlass.engine..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.windlass.app..");

    @ArchTest
    static final ArchRule javafx_stays_on_the_screen =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(SCREEN)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javafx..",
                            "com.sun.javafx..",
                            "org.controlsfx..",
                            "org.fxmisc..",
                            "atlantafx..",
                            "org.kordamp..")
                    .because("state, commands and logs are tested without a toolkit");

    @ArchTest
    static final ArchRule one_package_crosses_to_the_fx_thread =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.windlass.app.fx..")
                    .should()
                    .callMethod("javafx.application.Platform", "runLater", Runnable.class.getName())
                    .because("one crossing can be measured and batched, twenty cannot");

    @ArchTest
    static final ArchRule docker_java_stays_in_its_package =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.windlass.engine.docker..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.github.dockerjava..");

    @ArchTest
    static final ArchRule snakeyaml_stays_in_its_package =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.windlass.compose.yaml..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.yaml.snakeyaml..");

    @ArchTest
    static final ArchRule features_meet_in_the_state_only =
            slices().matching("io.windlass.app.view.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(alwaysTrue(), resideInAPackage("io.windlass.app.view.kit.."));

    @ArchTest
    static final ArchRule nothing_static_changes =
            fields().that()
                    .areStatic()
                    .should(ArchCondition.from(describe("be constant", ArchitectureTest::constant)))
                    .because("state lives in one value, see docs/architecture.md");

    @ArchTest
    static final ArchRule values_do_not_change =
            fields().that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(
                            "io.windlass.compose.model",
                            "io.windlass.compose.problem",
                            "io.windlass.engine.api",
                            "io.windlass.app.state")
                    .should()
                    .beFinal();

    @ArchTest
    static final ArchRule one_class_writes_to_the_terminal =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("io.windlass.app.cli.Console")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err");

    @ArchTest
    static final ArchRule logging_goes_through_one_facade =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule nobody_sleeps =
            noClasses()
                    .should()
                    .callMethod(Thread.class, "sleep", long.class)
                    .orShould()
                    .callMethod(Thread.class, "sleep", java.time.Duration.class)
                    .because("waiting is for an event, a queue or a condition with a deadline");

    @ArchTest
    static final ArchRule constructors_stay_short =
            constructors()
                    .that()
                    .areDeclaredInClassesThat()
                    .areNotRecords()
                    .should(
                            ArchCondition.from(
                                    describe(
                                            "have at most 6 parameters",
                                            ArchitectureTest::shortEnough)));

    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            classes()
                    .should(
                            ArchCondition.from(
                                    describe("have a telling name", ArchitectureTest::telling)));

    @ArchTest
    static void every_package_is_null_marked(JavaClasses shipped) {
        List<String> open =
                shipped.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(there -> !there.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName)
                        .sorted()
                        .toList();

        assertThat(open).isEmpty();
    }

    private static boolean constant(JavaField field) {
        String type = field.getRawType().getName();
        boolean changeable =
                type.startsWith("java.util.concurrent.atomic.")
                        || (!field.getRawType().isInterface()
                                && COLLECTION.matcher(type).matches());
        return field.getModifiers().contains(JavaModifier.SYNTHETIC)
                || (field.getModifiers().contains(JavaModifier.FINAL) && !changeable);
    }

    private static boolean shortEnough(JavaConstructor constructor) {
        JavaClass owner = constructor.getOwner();
        return owner.isEnum()
                || owner.isAnonymousClass()
                || constructor.getParameters().size() <= 6;
    }

    private static boolean telling(JavaClass type) {
        return NAMED_AS_THE_API.contains(type.getSimpleName())
                || EMPTY_WORDS.stream().noneMatch(type.getSimpleName()::endsWith);
    }

    /** What is shipped: no tests, and not the fake engine that tests use. */
    static final class Shipped implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return Stream.of("/test-classes/", "-tests.jar", "/io/windlass/engine/fake/")
                    .noneMatch(location::contains);
        }
    }
}
