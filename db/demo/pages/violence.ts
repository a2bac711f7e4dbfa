import type { DemoPage } from '../types.ts';

export const violencePages: DemoPage[] = [
  {
    key: 'silent-calls',
    community: 'violence',
    title: 'Silent calls',
    language: 'en',
    marking: 'TLP:GREEN',
    owner: 'ibarzabal',
    state: 'endorsed',
    reviewBy: '2027-03-08',
    created: '2022-04-11',
    authors: ['ibarzabal', 'nidhuibhir', 'rautasalo'],
    endorsement: {
      revision: 7,
      on: '2026-03-08',
      by: ['ibarzabal', 'nidhuibhir', 'rautasalo'],
    },
    body: [
      {
        lead: 'Somebody has dialled 112 and cannot speak, because the person they fear is in the room. What a call-taker hears, asks and sends. For control rooms and for the patrol that will ring the bell.',
      },
      { h: 'Recognising' },
      {
        p: 'Of a hundred calls without speech about ninety are pockets and children. The other ten must not be lost among them. In weeks of lockdown the share rose to about one in six, most often between 22:00 and 02:00 and on Sundays in the early afternoon.',
      },
      {
        ul: [
          'Breathing close to the microphone, while voices or a television are farther away.',
          'A call cut off and repeated within ten minutes, silent both times.',
          'Talk that makes no sense: a pizza, a taxi, a wrong number said slowly. Somebody is speaking to you in front of somebody else.',
          'A line held open without a word. A pocket moves; a telephone under a pillow does not.',
        ],
      },
      {
        callout: 'Do not call back at once',
        kind: 'warning',
        text: 'A ringing telephone tells the other person who was called. Look first: earlier calls from this number, earlier visits at this address, an open protection order. Call back only if there is nothing, and then as a delivery service with a wrong address.',
      },
      { h: 'Asking by yes and no' },
      {
        p: 'Say at once who you are and that no answer is needed. Then ask questions which can be answered with a tap, a cough or a key. The whole exchange takes ninety seconds. Write down the time of each answer; it has served as evidence in court.',
      },
      {
        ol: [
          '“You have reached the police. You need not speak. If you can hear me, press any key, or tap once.”',
          '“Are you in danger? Once for yes, twice for no.”',
          '“Are you at the address I see: … ? Once for yes, twice for no.” If unknown: street by street, then number by digits.',
          '“Is the person who hurts you in the same room?” Then: “Does this person have a knife or a gun?” Then: “Are there children?”',
          '“A patrol is on its way. Leave the line open if you can. If you have to hang up, do it; we are coming.”',
        ],
      },
      {
        p: 'Never ask “what is happening”. Do not fall silent either: a calm voice every ten seconds is heard as company, and a gap as the end of the call. If the caller plays a part, play it too: “When shall the taxi be there?” means that you have understood.',
      },
      { h: 'Sending a patrol' },
      {
        p: 'One “yes” to danger is enough, and so is a call that breaks off after the first question. Send two officers with the answers in writing on their screen, no siren in the last street, and the vehicle not in front of the house.',
      },
      {
        table: {
          head: ['Heard', 'Send', 'On arrival'],
          rows: [
            ['“Yes” to danger', 'Nearest patrol, at once', 'Ring, separate, speak to each alone'],
            [
              '“Yes” to a weapon',
              'Two patrols, shift leader informed',
              'Wait for the second at the corner',
            ],
            [
              'Silence, known address',
              'Patrol within 15 minutes',
              'Pretext: noise, lost dog, parked car',
            ],
            [
              'Silence, nothing known',
              'Locate, then call back once',
              'Note in the log; second call counts as danger',
            ],
          ],
          caption: 'What the room sends',
        },
      },
      {
        p: 'At the door nobody mentions a call. The pretext holds until both people have been seen separately, each with an officer, out of hearing. If everything looks calm, give a card that looks like something else: a receipt of a chemist was kept by nine women in ten; a leaflet of the police was found in the bin by the next visit.',
      },
      {
        p: 'Tell the call-taker how it ended, on the same shift. Rooms that did so recognised half as many again in the following quarter.',
      },
    ],
  },
  {
    key: 'visits-during-lockdown',
    community: 'violence',
    title: 'Visitas durante el confinamiento',
    language: 'es',
    marking: 'TLP:GREEN',
    owner: 'ibarzabal',
    state: 'draft',
    reviewBy: '2027-07-15',
    created: '2026-02-16',
    authors: ['ibarzabal'],
    body: [
      {
        lead: 'Cuando nadie puede salir, la denuncia no llega a la comisaría. Hay que ir a buscarla sin que se note. Para patrullas de protección, policía de barrio y servicios sociales.',
      },
      { h: 'A quién se visita' },
      {
        p: 'No se visita a todas las personas con orden de protección una vez por semana: no alcanza la plantilla, y quienes más riesgo corren quedan a mitad de la lista. Se ordena por lo que ha cambiado, no por lo que ya constaba. En tres provincias, siete de cada diez agresiones graves ocurrieron en casos clasificados como de riesgo medio que llevaban más de tres semanas sin contacto.',
      },
      {
        ol: [
          'Casos en los que el silencio es nuevo: antes contestaba y ha dejado de hacerlo.',
          'Regreso del agresor al domicilio por falta de otra vivienda.',
          'Embarazo, enfermedad o pérdida de empleo en el último mes.',
          'Menores que ya no aparecen en las clases a distancia. El colegio lo sabe antes que nadie: pregunten los viernes.',
          'Personas mayores que dependen de quien las maltrata.',
        ],
      },
      {
        callout: 'La llamada previa delata',
        kind: 'warning',
        text: 'No se anuncia la visita por teléfono ni por mensaje: el aparato suele estar en manos de quien vigila. Si hay que quedar, se hace a través del centro de salud, la farmacia o el colegio.',
      },
      { h: 'En la puerta' },
      {
        p: 'Hace falta un motivo que valga para toda la escalera: comprobación de ruidos, reparto de mascarillas, censo de personas mayores que viven solas. La patrulla llama a tres puertas, la del caso es la segunda. Así, quien abre no tiene que explicar por qué vino la policía.',
      },
      {
        ul: [
          'Dos agentes, a ser posible hombre y mujer, con mascarilla y a dos metros. La distancia sanitaria es una buena razón para pedir que salgan de uno en uno al rellano.',
          'Se mira lo que no se pregunta: quién abre, quién contesta, una puerta rota, un niño que no se acerca.',
          'Una sola pregunta cerrada, en voz baja: «¿Quiere que volvamos?». Un gesto basta.',
          'Si la respuesta es sí, se vuelve en el mismo turno con otro pretexto o se la saca en ese momento. No se deja para mañana.',
        ],
      },
      {
        p: 'La tarjeta con teléfonos no se entrega en mano. Funciona mejor en el paquete de la farmacia o en la hoja de deberes. La palabra acordada con las farmacias se quemó en cuanto salió por televisión; conviene una palabra por distrito, sin campaña.',
      },
      { h: 'Seguimiento' },
      {
        table: {
          head: ['Resultado', 'Plazo', 'Responsable'],
          rows: [
            ['Nadie abre', '24 horas, otra hora y otro motivo', 'La misma patrulla'],
            ['Abre el agresor, no se la ve', 'El mismo turno', 'Mando de turno'],
            ['Se la ve, sin señales', '7 días', 'Policía de barrio'],
            ['Pide que volvamos', 'De inmediato', 'Unidad especializada'],
          ],
          caption: 'Qué se hace después de cada visita',
        },
      },
      {
        p: 'Cada visita deja tres líneas escritas: quién estaba, qué se vio, cuándo se vuelve. Sin esas tres líneas, la patrulla siguiente empieza de cero y repite el pretexto, que es lo que más nos ha delatado. La plaza en la casa de acogida se reserva antes de llamar a la puerta: en dos noches de abril hubo que esperar nueve horas en un coche con dos niños.',
      },
      {
        p: 'Al terminar el confinamiento, las visitas siguen durante dos meses. Las denuncias no suben el día en que se abren las puertas, sino entre tres y seis semanas después, cuando hay adónde ir y alguien ha vuelto al trabajo. Falta en este borrador la experiencia de zonas rurales, donde llamar a tres puertas no es posible porque solo hay una.',
      },
    ],
  },
];
