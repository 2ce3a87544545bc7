#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace ui {

//! What is wrong at one place: several sentences, each said once.
class SaidProblems
{
    Q_DECLARE_TR_FUNCTIONS(ui::SaidProblems)

public:
    //! Where more than one goes beyond \a limit, of those only the number is told: a list of fifty helps
    //! nobody.
    explicit SaidProblems(qsizetype limit)
        : m_limit(limit)
    {
    }

    //! False: it is said already.
    bool add(const QString &text);
    void clear() { m_texts.clear(); }
    [[nodiscard]] bool isEmpty() const { return m_texts.isEmpty(); }
    [[nodiscard]] QString text() const; //!< for screen readers
    [[nodiscard]] QStringList lines() const;

private:
    qsizetype m_limit;
    QStringList m_texts;
};

} // namespace ui
