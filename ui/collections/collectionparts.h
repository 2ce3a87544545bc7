#pragma once

#include "store/collectionregistry.h"
#include "store/sessionindex.h"
#include "ui/widgets/masking.h"

#include <QSplitter>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace ui {

//! What belongs to the chosen collection: its documents in order, its sessions, its packages.
class CollectionParts : public QSplitter
{
    Q_OBJECT

public:
    explicit CollectionParts(QWidget *parent = nullptr);

    void showNothing();                                //!< none is chosen, or several
    void setMasking(const store::MaskedMode &masking); //!< outlives this
    //! \a documents are those of the registry, to take the names from. Packages come with the record.
    void showRecord(const store::CollectionRecord &record, const QList<store::DocumentRecord> &documents);
    void showSessions(const QList<store::SessionRow> &sessions, const QDateTime &now);

Q_SIGNALS:
    void documentActivated(const QString &documentId);
    void sessionActivated(const QString &sessionId);
    void packageActivated(const QString &documentId);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QString id, iconName, text, tip;
    };
    struct Part
    {
        QListWidget *list = nullptr;
        QLabel *label = nullptr, *empty = nullptr;
        QList<Line> lines{}; //!< with all that is in them, also when less is shown
    };
    Part makePart(const QString &name, void (CollectionParts::*activated)(const QString &));
    void showParts(bool areShown);
    void fill(Part &part, const QList<Line> &lines);
    void showLines(const Part &part);
    void retranslate();

    Masking m_masking;
    Part m_documents, m_sessions, m_packages;
    QLabel *m_nothing; //!< instead of them
};

} // namespace ui
