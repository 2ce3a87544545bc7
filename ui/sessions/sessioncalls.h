#pragma once

#include "domain/session.h"
#include "ui/widgets/masking.h"

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;

namespace models {
class ApiCallModel;
}
namespace tasks {
class ApiCallRecorder;
}

namespace ui {

class PaneState;

//! The API calls tab: what this program asked of the service for the session, its documents and its
//! collection, with the trace IDs that the service's people ask for.
class SessionCalls : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostShown = 500;

    explicit SessionCalls(QWidget *parent = nullptr);

    void setRecorder(tasks::ApiCallRecorder &recorder);
    void setMasking(const store::MaskedMode &masking); //!< outlives this
    void showSession(const domain::SigningSession &session);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeTable();
    void makeLayout();
    void load();
    void fitColumns();
    void showLoaded();
    void copy(bool isAll);
    void retranslate();

    QPointer<tasks::ApiCallRecorder> m_recorder;
    QStringList m_ids;
    QString m_sessionId;
    Masking m_masking;
    models::ApiCallModel *m_model;
    QTableView *m_table;
    PaneState *m_state;
    QLabel *m_about;
    QCheckBox *m_others;
    QPushButton *m_copy, *m_copyAll;
    QAction *m_copyKey;
    bool m_isWidthChosen = false;
};

} // namespace ui
