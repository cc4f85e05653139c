import { Kbd, Switch, Table } from '@mantine/core';
import { areKeysOn, REVIEW_KEYS, setKeysOn } from '../../use-review-keys.ts';

/** What each key does, and the switch that turns single keys off. */
export function KeyList() {
  return (
    <>
      <Table aria-label="Keys">
        <Table.Tbody>
          {REVIEW_KEYS.map(([key, meaning]) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" w={90}>
                <Kbd>{key}</Kbd>
              </Table.Th>
              <Table.Td>{meaning}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch
        mt="md"
        label="Use single keys in this browser"
        defaultChecked={areKeysOn()}
        onChange={(event) => setKeysOn(event.currentTarget.checked)}
      />
    </>
  );
}
