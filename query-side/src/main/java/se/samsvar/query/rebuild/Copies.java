package se.samsvar.query.rebuild;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.BeanUtils;
import se.samsvar.query.event.Writes;

/**
 * The objects of the live views once more, with everything that they consist of, writing elsewhere. A projection that asks
 * for anything else than {@link Writes} in the end can't be copied, since it might reach what is live.
 */
final class Copies {
    private final Writes writes;
    private final Map<Class<?>, Object> made = new HashMap<>();

    Copies(Writes writes) {
        this.writes = writes;
    }

    Object of(Class<?> type) {
        if (type == Writes.class) {
            return writes;
        }
        Object known = made.get(type);
        if (known != null) {
            return known;
        }
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        if (!type.getName().startsWith("se.samsvar.") || constructors.length != 1) {
            throw new IllegalStateException(type.getName() + " can't be made for a rebuild: a projection consists of"
                    + " classes of its own with one constructor each, and of Writes");
        }
        Object[] parts =
                Arrays.stream(constructors[0].getParameterTypes()).map(this::of).toArray();
        Object copy = BeanUtils.instantiateClass(constructors[0], parts);
        made.put(type, copy);
        return copy;
    }

    Set<Class<?>> types() {
        return new LinkedHashSet<>(made.keySet());
    }
}
