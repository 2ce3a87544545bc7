#pragma once

#include <QLineEdit>

namespace ui {

//! A checksum to be read, chosen and copied. Where it has no room its beginning and its end are shown, which
//! is what people compare; who goes into it walks through all of it.
class HashLine : public QLineEdit
{
    Q_OBJECT

public:
    explicit HashLine(QWidget *parent = nullptr);

    [[nodiscard]] QString seen() const; //!< of text(), as it is painted now

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect room() const;
};

} // namespace ui
