#include "ui/compose/wordchecks.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace ui {

WordChecks::WordChecks(const QStringList &words, const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_known(words)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(objectName);
    m_column->setContentsMargins(0, 0, 0, 0);
    for (const QString &word : words)
        addBox(word);
    if (!m_boxes.isEmpty())
        setFocusProxy(m_boxes.first().second);
}

QCheckBox *WordChecks::addBox(const QString &word)
{
    auto *box = new QCheckBox(word, this);
    box->setObjectName(objectName() + QString::number(m_boxes.size()));
    box->setAccessibleDescription(accessibleDescription()); // what the field says of all of them
    m_column->addWidget(box);
    m_boxes.append({word, box});
    connect(box, &QCheckBox::toggled, this, &WordChecks::changed);
    return box;
}

void WordChecks::setWords(const QStringList &checked)
{
    m_read = checked;
    while (m_boxes.size() > m_known.size())
        delete m_boxes.takeLast().second;
    for (const QString &word : checked)
        if (std::none_of(m_boxes.begin(), m_boxes.end(),
                         [&word](const auto &box) { return box.first == word; }))
            addBox(word);
    for (const auto &[word, box] : std::as_const(m_boxes))
        box->setChecked(checked.contains(word));
}

QStringList WordChecks::words() const
{
    QStringList checked;
    for (const auto &[word, box] : m_boxes)
        if (box->isChecked())
            checked << word;
    QStringList words;
    for (const QString &word : m_read)
        if (checked.contains(word))
            words << word;
    for (const QString &word : std::as_const(checked))
        if (!words.contains(word))
            words << word;
    return words;
}

void WordChecks::setText(const QString &word, const QString &text)
{
    for (const auto &[name, box] : std::as_const(m_boxes))
        if (name == word)
            box->setText(text);
}

QStringList WordChecks::texts() const
{
    QStringList texts;
    for (const auto &[word, box] : m_boxes)
        if (box->isChecked())
            texts << box->text();
    return texts;
}

} // namespace ui
