package se.samsvar.query.figures;

/** The parts of the page of figures, in its order. */
enum FigureSection {
    INCIDENTS,
    TIMES,
    INFORMED,
    TASKS,
    WALKS,
    GOALS,
    REVIEWS
}
