#pragma once

#include <QMap>
#include <QTableWidget>

namespace ui {

//! Names and values, with an empty line at the end to write the next into.
class ParameterTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit ParameterTable(QWidget *parent = nullptr);

    void setParameters(const QMap<QString, QString> &parameters);
    //! As they are written, lines without name and value left out.
    [[nodiscard]] QMap<QString, QString> parameters() const;
    //! Names that stand in more than one line, of which only the last counts.
    [[nodiscard]] QStringList doubledNames() const;
    [[nodiscard]] bool hasNamelessValue() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void keepEmptyLine();
    [[nodiscard]] QString textAt(int row, int column) const;
};

} // namespace ui
