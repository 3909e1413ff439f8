package se.samsvar.standalone.deploy;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads the records with {@code @ConfigurationProperties} of all modules, with what their Javadoc says. */
final class SettingsInCode {
    private static final List<String> SOURCES = List.of(
            "shared-events/src/main/java",
            "command-side/src/main/java",
            "query-side/src/main/java",
            "deploy/standalone/src/main/java");

    private final TreeMap<String, Setting> settings = new TreeMap<>();
    private final DocTrees docs;

    private SettingsInCode(DocTrees docs) {
        this.docs = docs;
    }

    /** By name; one that both sides read is there once. */
    static Collection<Setting> read() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            SettingsInCode found = new SettingsInCode(DocTrees.instance(task));
            task.parse().forEach(found::addAll);
            return found.settings.values();
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String source : SOURCES) {
            try (Stream<Path> walk = Files.walk(Project.ROOT.resolve(source))) {
                for (Path file : walk.filter(path -> path.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    if (Files.readString(file).contains("@ConfigurationProperties(\"samsvar")) {
                        found.add(file);
                    }
                }
            }
        }
        return found;
    }

    private void addAll(CompilationUnitTree unit) {
        for (Tree declared : unit.getTypeDecls()) {
            if (declared instanceof ClassTree type) {
                annotated(type.getModifiers(), "ConfigurationProperties")
                        .ifPresent(prefix -> add(prefix, type, docs.getDocCommentTree(TreePath.getPath(unit, type))));
            }
        }
    }

    private void add(String prefix, ClassTree type, DocCommentTree comment) {
        for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree component && isComponent(component)) {
                String name = component.getName().toString();
                Setting setting = new Setting(
                        prefix + "." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT),
                        component
                                .getType()
                                .toString()
                                .replaceAll("@\\w+(\\(\\))? ", "")
                                .replaceAll("^.*\\.(?=\\w+$)", ""),
                        annotated(component.getModifiers(), "DefaultValue").orElse(""),
                        meaning(comment, name));
                settings.merge(setting.name(), setting, SettingsInCode::told);
            }
        }
    }

    private static boolean isComponent(VariableTree member) {
        return !member.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    /** The one that says more; the other side's record often only repeats it. */
    private static Setting told(Setting one, Setting other) {
        return other.meaning().length() > one.meaning().length() ? other : one;
    }

    private static String meaning(DocCommentTree comment, String name) {
        return comment.getBlockTags().stream()
                .filter(ParamTree.class::isInstance)
                .map(ParamTree.class::cast)
                .filter(param -> param.getName().toString().equals(name))
                .map(param -> text(param.getDescription()))
                .findFirst()
                .orElse("");
    }

    private static String text(List<? extends DocTree> trees) {
        return trees.stream()
                .map(Object::toString)
                .collect(Collectors.joining())
                .replaceAll("\\{@(code|link) ([^{}]*(\\{[^{}]*}[^{}]*)*)}", "`$2`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Optional<String> annotated(ModifiersTree modifiers, String annotation) {
        return modifiers.getAnnotations().stream()
                .filter(one -> one.getAnnotationType().toString().endsWith(annotation))
                .map(SettingsInCode::value)
                .findFirst();
    }

    private static String value(AnnotationTree annotation) {
        return annotation.getArguments().stream()
                .findFirst()
                .map(SettingsInCode::literal)
                .orElse("");
    }

    private static String literal(ExpressionTree expression) {
        return switch (expression) {
            case AssignmentTree assigned -> literal(assigned.getExpression());
            case NewArrayTree array ->
                array.getInitializers().stream().map(SettingsInCode::literal).collect(Collectors.joining(","));
            case LiteralTree constant -> String.valueOf(constant.getValue());
            default -> expression.toString();
        };
    }
}
