#pragma once

#include <QByteArray>
#include <QRandomGenerator>
#include <QString>

namespace soak {

//! What is done next, and the dice for its details. They are the step's own: a step that finds another window
//! than the last time does not change what the later ones draw.
struct Step
{
    enum class Kind {
        Click,   //!< a button, a tab, a heading, a field
        Row,     //!< a row of a list
        Menu,    //!< of the menu bar
        Type,    //!< into what has the focus
        Key,     //!< one key or a combination
        Escape,  //!< closes what is above the window
        Drop,    //!< PDFs
        Resize,  //!< of a window
        Account, //!< the other one is opened
        Setting, //!< language, masked mode, appearance
        Compose, //!< a whole session is written and sent
        Fault,   //!< between the program and the service
        Others,  //!< somebody else signs, rejects, moves or deletes a session
        Pause,   //!< time to think
    };
    int number = 0;
    Kind kind{};
    QRandomGenerator dice;
};

//! The seeded course of a run: step N of a seed is always the same.
class SoakPlan
{
public:
    explicit SoakPlan(quint32 seed)
        : m_seed(seed)
    {
    }
    [[nodiscard]] Step next();

private:
    quint32 m_seed;
    int m_number = 0;
};

//! What a person might type.
[[nodiscard]] QString anyText(QRandomGenerator &dice);
//! A rule of FaultRule for one request that comes soon, or for all until it is taken away.
[[nodiscard]] QByteArray anyFault(QRandomGenerator &dice);

} // namespace soak
