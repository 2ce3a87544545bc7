#pragma once

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace ui {

//! A box to check for each word of one of the API's value lists. Words that are not known get one while they
//! are read.
class WordChecks : public QWidget
{
    Q_OBJECT

public:
    WordChecks(const QStringList &words, const QString &objectName, QWidget *parent = nullptr);

    void setWords(const QStringList &checked);
    //! In the order that was read; what was checked since then follows.
    [[nodiscard]] QStringList words() const;
    void setText(const QString &word, const QString &text);
    //! What the checked boxes say.
    [[nodiscard]] QStringList texts() const;

Q_SIGNALS:
    void changed();

private:
    QCheckBox *addBox(const QString &word);

    QStringList m_known, m_read;
    QList<std::pair<QString, QCheckBox *>> m_boxes;
    QVBoxLayout *m_column;
};

} // namespace ui
