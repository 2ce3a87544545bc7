#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace support {

//! What a person reads of \a text: without the mark of the access key, and without the key beside it.
[[nodiscard]] QString plainText(QString text);

//! How many English texts are looked for.
[[nodiscard]] qsizetype englishTextCount();

//! The texts of ours that \a root shows in English though there is Norwegian for them. One line for each.
[[nodiscard]] QStringList englishLeftIn(const QWidget &root);

} // namespace support
